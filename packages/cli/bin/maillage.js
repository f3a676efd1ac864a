#!/usr/bin/env node
import { existsSync } from "node:fs";

const program = new URL("../dist/maillage.js", import.meta.url);
if (existsSync(program)) {
  await import(program.href);
} else {
  process.stderr.write("maillage is not built yet. Run npm run build in the checkout, then try again.\n");
  process.exitCode = 1;
}
