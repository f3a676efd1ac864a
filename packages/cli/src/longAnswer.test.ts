import { describe, expect, it } from "vitest";
import { type Ask, longAnswer } from "./longAnswer.ts";

const job = (state: string, problem: string | null = null) => ({
  status: 200,
  body: { id: "j", state, done: 1, total: 2, problem },
});
/** Answers in turn, and keeps what was asked. */
function inTurn(...answers: Awaited<ReturnType<Ask>>[]) {
  const asked: string[] = [];
  const ask: Ask = async (method, path) => {
    asked.push(`${method} ${path}`);
    return answers.shift() ?? { status: 500, body: {} };
  };
  return { ask, asked };
}

describe("an answer that takes long", () => {
  it("is asked for again when its job is done", async () => {
    const { ask, asked } = inTurn({ ...job("running"), status: 202 }, job("running"), job("done"), {
      status: 200,
      body: "result",
    });
    expect(await longAnswer(ask, "/measures/x", true)).toEqual({ status: 200, body: "result" });
    expect(asked).toEqual(["GET /measures/x", "GET /jobs/j", "GET /jobs/j", "GET /measures/x"]);
  });

  it("says why its job ended otherwise", async () => {
    const { ask } = inTurn({ ...job("running"), status: 202 }, job("failed", "It failed."));
    expect(await longAnswer(ask, "/measures/x", true)).toEqual({
      status: 409,
      body: { detail: "It failed." },
    });
  });
});
