import { isZip, withArchive } from "../archive/archive.ts";
import type { InputFile, Reader } from "../reader.ts";
import { bytesOf } from "../text/bytes.ts";
import { orProblem, refuse } from "../text/refused.ts";
import { readOds } from "./ods.ts";
import { readXlsx } from "./xlsx.ts";

const NAMED = /\.(?:xlsx|xlsm|xltx|xltm|xlsb|xls|xlt|ods|ots)$/i;
const MOST = 200_000_000;

/** Workbooks of Excel 2007 and later, and of OpenDocument; older ones are refused with what to do. */
export const workbook: Reader = {
  format: "workbook",
  extensions: ["xlsx", "xlsm", "ods", "xls"],
  recognises: (name, head) => {
    if (isOle(head)) return 2;
    if (!isZip(head)) return 0;
    const text = Buffer.from(head).toString("latin1");
    const isOds = text.includes("application/vnd.oasis.opendocument.spreadsheet");
    return NAMED.test(name) || isOds || text.includes("[Content_Types].xml") ? 2 : 0;
  },
  read: async (file, sink) => {
    await orProblem(sink, async () => {
      if (isOle(await headOf(file))) await refuseOle(file);
      await withArchive(file, async (archive) => {
        if (archive.sizes.has("content.xml")) await readOds(file.name, archive, sink);
        else await readXlsx(file.name, archive, sink);
      });
    });
  },
};

/** The compound files of Office 97 to 2003, in which encrypted workbooks of today lie, too ([MS-CFB] 2.2). */
const isOle = (head: Uint8Array): boolean =>
  Buffer.from(head.subarray(0, 8)).toString("hex") === "d0cf11e0a1b11ae1";

async function headOf(file: InputFile): Promise<Uint8Array> {
  for await (const chunk of bytesOf(file, MOST)) return chunk;
  return new Uint8Array();
}

const ENCRYPTED = Buffer.from("EncryptedPackage", "utf16le");

async function refuseOle(file: InputFile): Promise<never> {
  let before = Buffer.alloc(0);
  for await (const chunk of bytesOf(file, MOST)) {
    const bytes = Buffer.concat([before, chunk]);
    if (bytes.includes(ENCRYPTED))
      refuse(
        "encrypted-file",
        file.name,
        0,
        `${file.name} is protected by a password`,
        "save it without a password and import it again",
      );
    before = bytes.subarray(-ENCRYPTED.length);
  }
  refuse(
    "old-workbook",
    file.name,
    0,
    `${file.name} is a file of Excel 97 to 2003 (XLS), which is not read`,
    "save it as XLSX",
  );
}
