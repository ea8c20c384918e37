import { wordList } from "./word-list.ts";

/** What business prose counts, in the plural. Any other plural counts too; these are known to be nouns without further signs. */
export const DATA_NOUNS: readonly string[] = wordList(`
accounts ads agents agreements alerts alumni apps applications appointments articles assets associates audits batches bookings brands
bugs businesses calls campaigns candidates carriers cartons cases categories centers children criteria certifications chats checkouts claims
clicks clients clusters comments commits companies complaints components connections contacts containers contracts conversions
countries creators customers dashboards databases datasets dealers decisions defects deliveries departments deployments
deploys depots designers developers devices directors documents docks domains downloads drivers editors employees endpoints
engineers enquiries entries errors escalations events exceptions experiments facilities failures features fields files
findings forms founders functions gates hires homes households impressions incidents inquiries installations installs
institutions instances integrations interviews invoices issues items jobs journeys keys labels lanes launches leaders leads
licenses lines links listings loans locations logins logs machines managers manuals markets meetings members men merchants messages
metrics microservices migrations milestones mentees mentors models modules nodes objects offers offices operators orders
organizations organisations outages packages pages pageviews pallets parcels participants partners partnerships parts passengers patches
patents patients payments people permits persons phones pickers pilots pipelines pixels plants platforms players policies
points positions posts practices prescriptions products programmes programs projects prompts proposals prospects
providers publishers purchases queries questions queues readers receipts records referrals refunds regions registrations
regressions releases renewals rentals reports repositories requests reservations respondents responses returns reviewers
reviews riders roles rollbacks rooms routes rows rules runs sales samples scans schools screens searches seats segments
sellers servers services sessions shares shifts shipments shops signups sites skills slides slots speakers sprints squads
stakeholders stations steps stores stories streams students studies subscribers subscriptions suites suppliers surveys
systems tables tasks teachers teams tenants terminals territories tests tickets tools trailers trainees transactions
transfers trials trips trucks units updates uploads users validations vans variants vehicles vendors versions vessels views
visitors visits volunteers votes vouchers waitlists warehouses warranties websites women words workers workflows workloads workshops
workstreams writers
`);

/** Collective nouns, and acronyms that stand for a plural. */
export const COLLECTIVE_NOUNS: readonly string[] = wordList(`
staff headcount personnel data media inventory faculty feedback req msg qps tps rps mau dau wau sku skus fte ftes hc
aircraft
`);

/** Acronyms and words of which a bare number directly behind them is the value: `NPS 42`, `CSAT 4.6`. */
export const METRIC_WORDS: readonly string[] = wordList(`
nps csat ces gmv arr mrr nrr grr mau dau wau cac ltv clv aov arpu cpc cpm cpa ctr cvr roi roas ebitda eps gaap fte ftes mttr mttd mtbf
dpmo otif slo sla sli score rating ratings average mean median index total totals baseline post-launch target actual
`);
