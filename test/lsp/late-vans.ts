import { afterEach } from "vitest";
import { type OpenWorkspace, openWorkspace, type WorkspaceOptions } from "./open-workspace.ts";

/** A metric in the impact table, which the narrative names and cites. */
export const LATE_VANS = {
  "packet.yaml": "packet: 1\n",
  "narrative.md": "# Narrative\n\nLate vans fell to [6.1%](impact.md#late-vans) in FY2026.\n",
  "impact.md": `# Impact table

| Metric | Baseline | Post-launch | Net change | Source |
| --- | --- | --- | --- | --- |
| Late vans | 9.2% | 6.1% | −3.1 points | Log |
`,
};

let workspace: OpenWorkspace | undefined;

/** The packet in an editor, which is shut down when the test ends. */
export async function openLateVans(options: WorkspaceOptions = {}): Promise<OpenWorkspace> {
  workspace = await openWorkspace(LATE_VANS, options);
  return workspace;
}

afterEach(async () => {
  await workspace?.shutDown();
  workspace = undefined;
});
