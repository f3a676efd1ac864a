// Written by "npm run generate" from packages/importer/src/mapping/shipped.
export const SHIPPED_MAPPINGS: Readonly<Record<string, string>> = {};
