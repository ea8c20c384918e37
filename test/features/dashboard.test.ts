import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Span } from "../../server/src/base/span.ts";
import { createEngine } from "../../server/src/engine.ts";
import type { Dashboard } from "../../server/src/features/dashboard.ts";
import type { PacketSnapshot } from "../../server/src/snapshot.ts";

type Link = { readonly file: string; readonly span: Span };

const EXAMPLES = join(import.meta.dirname, "../../examples");

describe.each(["returns", "returns-draft"])("the dashboard of %s", (name) => {
  const files = exampleFiles(name);
  const packet = packetOf(files);
  const dashboard = dashboardOf(packet);

  it("links only to places that are there", () => {
    const astray = linksIn(dashboard).filter(
      ({ file, span }) => span.start > span.end || span.end > (files[file]?.length ?? -1),
    );
    expect(astray).toEqual([]);
  });

  it("counts the figures as the coverage does", () => {
    const { agrees, contradicts, unbacked, cannotTell, figures } = packet.coverage();
    const { counts, documents } = dashboard.coverage;
    expect(counts["✓"] + counts["≈"]).toBe(agrees);
    expect([counts["✗"], counts["○"], counts["?"]]).toEqual([contradicts, unbacked, cannotTell]);
    expect(documents.flatMap((document) => document.figures)).toHaveLength(figures);
  });

  it("shows the text of each figure where it leads to", () => {
    const shown = dashboard.coverage.documents.flatMap((document) => document.figures);
    const misled = shown.filter(({ text, link: { file, span } }) => files[file]?.slice(span.start, span.end) !== text);
    expect(misled.map(({ text }) => text)).toEqual([]);
  });

  it("holds every problem once in the gates of its rule, or among the others", () => {
    const held = new Set([...dashboard.gates.flatMap(({ problems }) => problems), ...dashboard.others].map(keyOf));
    expect([...held].toSorted()).toEqual([...new Set(packet.problems().map(problemKey))].toSorted());
  });
});

describe("the parts of a dashboard", () => {
  const draft = dashboardOf(packetOf(exampleFiles("returns-draft")));

  it("tell which copies of the storyline drifted", () => {
    const drifted = draft.storyline?.copies.filter(({ state }) => state !== "verbatim");
    expect(drifted?.map(({ file, sentence, diff }) => `${file} ${sentence}: ${diff?.slice(0, 22)}`)).toEqual([
      "email.md 0: I [-found a gap that n",
      "email.md 1: team [-of 38 people-] ",
    ]);
  });

  it("set the steps against the bar's days", () => {
    expect(draft.timeline?.steps.map(({ title, state, mark }) => `${mark} ${state} ${title}`)).toEqual([
      "2026-11-15 troubled Data gathering",
      "2027-02-13 troubled Packet review by the product leader",
      "2027-02-28 sound Peer-advocacy signatures",
      "2027-03-05 troubled Debrief rehearsal",
    ]);
  });

  it("say of each story what it lacks", () => {
    const lacking = draft.principles?.stories.filter(
      ({ act, outcome }) => act.state !== "shown" || outcome.state !== "shown",
    );
    expect(lacking?.map(({ title, act, outcome }) => `${title}: ${act.state}, ${outcome.state}`)).toEqual([
      "Too many ways to say like new: missing, shown",
      "A form the shopper can finish: shown, missing",
    ]);
  });

  it("gather what ties each person to the packet", () => {
    const ties = draft.people.people.map(({ name, ties: own }) => `${name}: ${own.map(({ kind }) => kind).join(", ")}`);
    expect(ties).toContain("Nadia Brandt: signs-off");
    expect(ties).toContain("Leo Marchetti: endorses");
    expect(draft.people.people.find(({ name }) => name === "Nadia Brandt")?.ties[0]?.count).toBe(8);
  });
});

describe("which way a measure should go", () => {
  it.each([
    ["Refund time", "days", "9.4", "3.1", "down", "better"],
    ["Conversion rate", "percent", "3.1%", "2.9%", "up", "worse"],
    ["Customer satisfaction", "percent", "62%", "62%", "up", "same"],
    ["Cost of new customers", "USD", "$4.1M", "$3.2M", "down", "better"],
    ["Days to close", "", "12", "8", "down", "better"],
    ["Share of late orders", "percent", "9.2%", "6.1%", undefined, "unknown"],
    ["Lost customers", "", "412", "288", undefined, "unknown"],
    ["Conversion loss", "", "412", "288", "down", "better"],
    ["Order errors", "", "412", "288", "down", "better"],
    ["Route Book", "USD, cost saving", "$31.4M", "$19.0M", "down", "better"],
    ["Night routes", "USD, revenue", "$1.4M", "$9.0M", "up", "better"],
    ["Vans", "", "40", "55", undefined, "unknown"],
  ])("%s", (label, unit, baseline, post, good, change) => {
    const impact = `# Impact table\n\n| Metric | Unit | Baseline | Post-launch |\n| --- | --- | --- | --- |\n| ${label} | ${unit} | ${baseline} | ${post} |\n`;
    const [row] = dashboardOf(packetOf({ "packet.yaml": "packet: 1\n", "impact.md": impact })).impact?.rows ?? [];
    expect([row?.good, row?.change]).toEqual([good, change]);
  });
});

function exampleFiles(name: string): Readonly<Record<string, string>> {
  const folder = join(EXAMPLES, name);
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => /\.\w+$/.test(path));
  return Object.fromEntries(
    paths.map((path) => [path.replaceAll("\\", "/"), readFileSync(join(folder, path), "utf8")]),
  );
}

function packetOf(files: Readonly<Record<string, string>>): PacketSnapshot {
  const engine = createEngine({ today: () => "2026-11-23" });
  const changes = Object.entries(files).map(
    ([file, text]) => ({ kind: "disk", file: `packet/${file}`, content: { kind: "text", text } }) as const,
  );
  const [packet] = engine.apply(changes).packets;
  if (packet === undefined) throw new Error("there is no packet");
  return packet;
}

function dashboardOf(packet: PacketSnapshot): Dashboard<Link> {
  return packet.dashboard((file, span) => ({ file: file.slice("packet/".length), span }));
}

/** Whatever in it is a link, however deep. */
function linksIn(value: unknown): readonly Link[] {
  if (typeof value !== "object" || value === null) return [];
  if (isLink(value)) return [value];
  return Object.values(value).flatMap(linksIn);
}

function isLink(value: object): value is Link {
  return "file" in value && "span" in value;
}

function keyOf({ rule, message, link }: Dashboard<Link>["others"][number]): string {
  return `${link.file}:${link.span.start} ${rule} ${message}`;
}

function problemKey({ file, span, rule, message }: ReturnType<PacketSnapshot["problems"]>[number]): string {
  return `${file.slice("packet/".length)}:${span.start} ${rule} ${message}`;
}
