import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** A small package without a fault, file by file; for tests. */
export const TINY: Readonly<Record<string, string>> = {
  "sources.csv":
    'id,type,title,publisher,published,url,accessed,language\nbook,book,A history,Press,1999,,2026-01-02,en\nweb,webpage,"Who ""we"" are, and why",,2001-05,,,fr\n',
  "organisations.csv":
    "id,name,name_lang,other_names,kind,scope,founded,dissolved,city,country,fields,website,source,locator\n" +
    "alpha,Alphä,de,en:Alpha|und:AA,union,national,1950,,Berlin,DE,labour,,book,p. 3\n" +
    "alpha,Union Alpha,fr,,union,national,1951,,,,feminism,,web,para 1\n" +
    "beta,Beta,en,,network,international,,,,SN,labour,,book,p. 4\n",
  "events.csv":
    "id,name,name_lang,other_names,kind,start,end,city,country,fields,part_of,source,locator\n" +
    "meet,Meetings,en,,series,,,,,labour,,book,p. 5\nmeet-1,First meeting,en,,congress,1955-04-18,1955-04-24,Bandung,ID,labour,meet,book,p. 6\n",
  "people.csv":
    "id,name,role,public_basis,born,died,source,locator\nada,Ada,chair,historical figure,1900,1980,book,p. 7\nbob,Bob,member,,,,web,para 2\n",
  "ties.csv":
    "tie,from,type,to,method,role,start,end,stance,confidence,source,locator,note\n" +
    "t1,alpha,COOPERATES_WITH,beta,exchange,,1960,1970,supports,high,book,p. 8,\n" +
    "t1,beta,COOPERATES_WITH,alpha,exchange,,1961,,disputes,low,web,para 3,another year\n" +
    "t2,bob,REPRESENTS,alpha,,,,,supports,medium,web,para 4,\n",
  "facts.csv":
    "id,entity,property,value,unit,as_of,stance,confidence,source,locator,note\nf1,alpha,individual_members,300..400,people,1960,supports,medium,book,p. 9,\n",
  "coverage.csv":
    "field,region,source,looked_on,result,note\nlabour,World,book,2026-01-02,found,\nlabour,Western Africa,,2026-01-02,none-found,\n",
};

/** Writes the small package with some files replaced (null leaves a file out) into a new temporary folder. */
export async function tinyPackage(
  changes: Readonly<Record<string, string | Uint8Array | null>> = {},
): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), "maillage-package-"));
  await writeFile(path.join(directory, "datapackage.json"), '{"name":"tiny","title":"Tiny"}');
  for (const [file, text] of Object.entries({ ...TINY, ...changes })) {
    if (text !== null) await writeFile(path.join(directory, file), text);
  }
  return directory;
}
