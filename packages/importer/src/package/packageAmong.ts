import { FILE_NAMES } from "@maillage/model";
import type { NamedFile } from "../readers/archive/unpackFiles.ts";

export const DESCRIPTOR = "datapackage.json";
const SOURCES = "sources.csv";
const TABLES = new Set<string>(FILE_NAMES.map((name) => `${name}.csv`));

/** The files of one package, named without folders. */
export interface PackageFiles {
  /** Their folder with its slash; empty for files that lie in none. */
  readonly folder: string;
  readonly files: readonly NamedFile[];
  /** Names of the files that are given together with the package and are none of it. */
  readonly beside: readonly string[];
}

/**
 * The packages of the native format among files. A folder is one when it has `sources.csv` or `datapackage.json` and no CSV file of
 * another name, or has both of them: then a file of another name is a mistake in a package. Pure, linear.
 */
export function packagesAmong(files: readonly NamedFile[]): PackageFiles[] {
  const folders = new Map<string, NamedFile[]>();
  for (const file of files) {
    const folder = folderOf(file.name);
    const name = file.name.slice(folder.length);
    folders.set(folder, [...(folders.get(folder) ?? []), { name, path: file.path }]);
  }
  return [...folders]
    .filter(([, inside]) => isPackage(inside.map(({ name }) => name)))
    .map(([folder, inside]) => ({
      folder,
      files: inside,
      beside: files.map(({ name }) => name).filter((name) => folderOf(name) !== folder),
    }));
}

const folderOf = (name: string): string => name.slice(0, name.lastIndexOf("/") + 1);

function isPackage(names: readonly string[]): boolean {
  const tables = names.filter((name) => /\.csv$/i.test(name));
  const hasSources = names.includes(SOURCES);
  const isDescribed = names.includes(DESCRIPTOR);
  return (
    (hasSources && isDescribed) ||
    ((hasSources || isDescribed) && tables.length > 0 && tables.every((name) => TABLES.has(name)))
  );
}
