export { type AppOptions, buildApp } from "./app.ts";
export type { LogSink } from "./logs.ts";
export { newSecret } from "./roles.ts";
export { readFromText } from "./routes/queries.ts";
