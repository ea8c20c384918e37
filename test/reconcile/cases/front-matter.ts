import type { Family } from "../case.ts";

const FACTS = `---
role: source
annual_loss_usd: 61900000
abandonment_rate_pct: 23.4
team_size: 34 people
first_year_savings: $18.6M
---

# Facts
`;

/** What stands at the top of a document, by its keys. */
export const FRONT_MATTER: Family = {
  title: "values of a front matter",
  files: { "facts.md": FACTS },
  cases: [
    ["The annual loss came to {$61.9M}.", "agrees exact"],
    ["The abandonment rate stood at {23.4%}.", "agrees exact"],
    ["The abandonment rate stood at [{23%}](facts.md).", "agrees rounded"],
    ["A team size of {34} people was enough.", "agrees exact"],
    ["First-year savings came to [{$18.6M}](facts.md).", "agrees exact"],
    ["The abandonment rate stood at {27.1%}.", "unbacked", "figure-without-source"],
  ],
};
