import type { JSX } from "preact";
import type { PacketView } from "../../../server/src/protocol/views.ts";
import { MarkLink } from "./mark-link.tsx";
import { usePage } from "./page-context.ts";
import { Section } from "./section.tsx";

type Impact = NonNullable<PacketView["impact"]>;
type Row = Impact["rows"][number];

/** The impact table as a chart. Each row has a scale of its own, because its unit is its own. */
export function ImpactPart({ impact }: { readonly impact: Impact }): JSX.Element {
  const { say } = usePage();
  const { titles, rows } = impact;
  const better = rows.filter(({ change }) => change === "better").length;
  return (
    <Section
      id="impact"
      title={say("Impact")}
      lead={say("{0} of {1} measures moved the right way. Each row has its own scale.", better, rows.length)}
    >
      <table class="chart">
        <caption class="sr">{say("Baseline, post-launch and net change of each measure")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("Measure")}</th>
            <th scope="col">
              <span class="legend">
                <span class="swatch baseline" aria-hidden="true" />
                {titles.baseline}
                <span class="swatch post" aria-hidden="true" />
                {titles.post}
              </span>
            </th>
            <th scope="col" class="net">
              {titles.net}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <ImpactRow key={`${index} ${row.label}`} row={row} titles={titles} />
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function ImpactRow({ row, titles }: { readonly row: Row; readonly titles: Impact["titles"] }): JSX.Element {
  const { say } = usePage();
  const { cells, change, good } = row;
  const largest = Math.max(Math.abs(cells.baseline?.value ?? 0), Math.abs(cells.post?.value ?? 0));
  return (
    <tr class={`${change}${row.total ? " total" : ""}`}>
      <th scope="row">
        <MarkLink link={row.link}>{row.label === "" ? say("(no label)") : row.label}</MarkLink>
        <span class="unit">
          {[row.unit, good === undefined ? "" : say(GOOD_WORDS[good])].filter((text) => text !== "").join(" · ")}
        </span>
      </th>
      <td class="bars">
        {(["baseline", "post"] as const).map((end) => {
          const cell = cells[end];
          const share = cell?.value === undefined || largest === 0 ? 0 : Math.abs(cell.value) / largest;
          return (
            <MarkLink
              key={end}
              link={cell?.link ?? row.link}
              class={`bar ${end}`}
              label={`${titles[end]}: ${cell?.text || say("not given")}`}
            >
              <span class="track">
                <span class="fill" style={{ width: `${100 * share}%` }} />
              </span>
              <span class="value">{cell?.text || "—"}</span>
            </MarkLink>
          );
        })}
      </td>
      <td class="net">
        <MarkLink
          link={cells.net?.link ?? row.link}
          class="net-value"
          label={`${titles.net}: ${cells.net?.text || say("not given")}${change === "better" || change === "worse" ? `, ${say(CHANGE_WORDS[change])}` : ""}`}
        >
          <span class="sign" aria-hidden="true">
            {SIGNS[change]}
          </span>
          {cells.net?.text || "—"}
        </MarkLink>
      </td>
    </tr>
  );
}

const GOOD_WORDS = { up: "more is better", down: "less is better" } as const;
const CHANGE_WORDS = { better: "better", worse: "worse" } as const;
const SIGNS: Readonly<Record<Row["change"], string>> = { better: "✓", worse: "✗", same: "=", unknown: "" };
