/** Thread entry: helps with a search from all nodes. */
import { workerData } from "node:worker_threads";
import { help, type SharedSearch } from "./fromThreads.ts";

help(workerData as SharedSearch);
