import { defineConfig, type Plugin } from "vitest/config";

/** YAML files are imported as their text, as the bundler does. */
const yamlAsText: Plugin = {
  name: "yaml-as-text",
  enforce: "pre",
  transform: (code, id) =>
    id.endsWith(".yaml") ? { code: `export default ${JSON.stringify(code)};`, map: null, moduleType: "js" } : undefined,
};

// biome-ignore lint/style/noDefaultExport: Vitest reads the default export.
export default defineConfig({
  plugins: [yamlAsText],
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
  },
});
