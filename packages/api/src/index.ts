export { type AppOptions, buildApp } from "./app.ts";
export type { LogSink } from "./logs.ts";
export { newSecret } from "./roles.ts";
export { queryParams } from "./routes/queries.ts";
