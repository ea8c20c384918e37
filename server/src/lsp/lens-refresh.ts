import type { Snapshot } from "../snapshot.ts";
import type { Delay } from "./display.ts";
import type { Documents } from "./documents.ts";
import type { Editor } from "./editor.ts";

/** Has the editor ask again for the lenses of open documents that other files have changed. */
export type LensRefresh = {
  readonly follow: (snapshot: Snapshot) => void;
  readonly dispose: () => void;
};

/** Lenses are above the text and move it, so that they wait until the writer pauses. */
const PAUSE_MILLISECONDS = 400;

export function createLensRefresh(editor: Editor, documents: Documents, delay: Delay): LensRefresh {
  const known = new Map<string, string>();
  let callOff = (): void => {};

  function look(snapshot: Snapshot): void {
    let stale = false;
    for (const { file, version } of documents.all()) {
      const lenses = snapshot.lenses(file).map(({ title, uses }) => `${title} ${uses.length}`);
      const now = `${version} ${lenses.join("|")}`;
      const before = known.get(file);
      // An editor asks by itself where the document has changed.
      if (before?.startsWith(`${version} `) === true && before !== now) stale = true;
      known.set(file, now);
    }
    for (const file of known.keys()) if (documents.get(file) === undefined) known.delete(file);
    if (stale) editor.refreshCodeLenses();
  }

  return {
    follow: (snapshot) => {
      callOff();
      callOff = delay(PAUSE_MILLISECONDS, () => look(snapshot));
    },
    dispose: () => callOff(),
  };
}
