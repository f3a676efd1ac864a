export { type AppOptions, buildApp } from "./app.ts";
export { listDuplicates } from "./duplicates.ts";
export { type Finding, readFinding, verifyFinding } from "./finding.ts";
export { judgeEntities, listJudgements, type Saying } from "./judging.ts";
export type { LogSink } from "./logs.ts";
export { CATALOGUE } from "./measuring/catalogue.ts";
export { newSecret } from "./roles.ts";
export { readFromText } from "./routes/queries.ts";
