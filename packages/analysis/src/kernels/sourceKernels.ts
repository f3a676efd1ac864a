import { BETWEENNESS } from "./betweenness.ts";
import type { SourceKernel } from "./fromSources.ts";
import { MSBFS } from "./msbfs.ts";
import { NEARBY } from "./nearby.ts";

/** The kernels that search from all nodes, by the name that another thread is told. */
export const SOURCE_KERNELS: Readonly<Record<SourceKernel["id"], SourceKernel>> = {
  msbfs: MSBFS,
  nearby: NEARBY,
  betweenness: BETWEENNESS,
};
