/** sfdp of Graphviz, the multilevel layout for large graphs, in a process of its own. */
import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TieColumns } from "@maillage/analysis";

/** What `sfdp -V` says; null where it is not installed. */
export function sfdpVersion(): string | null {
  const { status, stderr } = spawnSync("sfdp", ["-V"], { encoding: "utf8" });
  return status === 0 ? (/version ([\d.]+)/.exec(stderr)?.[1] ?? "unknown") : null;
}

/** x, y of each node and seconds of the processor, reading and writing of files included; overlaps are not removed, ties not drawn. */
export function sfdpOf(ties: TieColumns, folder: string) {
  const [input, output] = [join(folder, "ties.dot"), join(folder, "places.txt")];
  const lines = ["graph {", 'node [label="" shape=point]'];
  for (let node = 0; node < ties.nodes; node++) lines.push(String(node));
  ties.source.forEach((source, tie) => {
    lines.push(`${source} -- ${ties.target[tie]}`);
  });
  lines.push("}");
  writeFileSync(input, lines.join("\n"));
  const { status, stdout, stderr } = spawnSync(
    "sh",
    ["-c", 'sfdp -Goverlap=true -Gsplines=none -Tplain -o "$2" "$1" && times', "sh", input, output],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(`sfdp ended with ${status}: ${stderr}`);
  const [user, system] = [...(stdout.split("\n")[1] ?? "").matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, seconds]) => 60 * Number(minutes) + Number(seconds),
  );
  const positions = new Float64Array(2 * ties.nodes).fill(Number.NaN);
  for (const line of readFileSync(output, "utf8").split("\n")) {
    const [kind, node, x, y] = line.split(" ");
    if (kind !== "node") continue;
    positions[2 * Number(node)] = Number(x);
    positions[2 * Number(node) + 1] = Number(y);
  }
  return { positions, cpu: (user ?? Number.NaN) + (system ?? Number.NaN) };
}
