// Compiles each kernel of assembly/ to WebAssembly and writes it as a module that Node, tests and bundlers alike can import.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import asc from "assemblyscript/asc";

const here = fileURLToPath(new URL(".", import.meta.url));
const folder = join(here, "dist/kernels");
const scratch = mkdtempSync(join(tmpdir(), "maillage-kernels-"));
mkdirSync(folder, { recursive: true });
try {
  for (const file of readdirSync(join(here, "assembly")).filter((name) => name.endsWith(".ts"))) {
    const name = basename(file, ".ts");
    const out = join(scratch, `${name}.wasm`);
    const { error, stderr } = await asc.main([
      join(here, "assembly", file),
      ...["--outFile", out, "--optimizeLevel", "3", "--noAssert", "--runtime", "stub"],
      ...["--enable", "simd", "--exportStart", "start"],
    ]);
    if (error) throw new Error(`The kernel ${file} does not compile.\n${stderr.toString()}`);
    const bytes = readFileSync(out).toString("base64");
    writeFileSync(join(folder, `${name}.ts`), `export const WASM = "${bytes}";\n`);
  }
} finally {
  rmSync(scratch, { recursive: true });
}
