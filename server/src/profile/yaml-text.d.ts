declare module "*.yaml" {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: bundlers give a file's text as the default export.
  export default text;
}
