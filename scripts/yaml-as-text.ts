import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

/** Lets Node import a YAML file as its text, as the bundler does. Whatever imports one has to be imported after this call. */
export function importYamlAsText(): void {
  registerHooks({
    load: (url, context, next) => {
      if (!url.endsWith(".yaml")) return next(url, context);
      const text = readFileSync(fileURLToPath(url), "utf8");
      return { format: "module", source: `export default ${JSON.stringify(text)};`, shortCircuit: true };
    },
  });
}
