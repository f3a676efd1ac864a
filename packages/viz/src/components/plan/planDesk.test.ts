import { type KeptPlan, newPlan, type PlanChange } from "@maillage/model";
import { expect, it, vi } from "vitest";
import { AnswerError } from "../../questions/questions.ts";
import { PlanDesk } from "./planDesk.ts";

/** A server that keeps one plan, as the routes do. */
function server() {
  let kept: KeptPlan = { id: "p", revision: 1, plan: newPlan("one", 10, {}), found: null };
  const sent: PlanChange[] = [];
  const send = async (change: PlanChange) => {
    sent.push(change);
    if (change.revision !== kept.revision) throw new AnswerError("changed", 409, "plan-changed");
    kept = { ...kept, revision: kept.revision + 1, plan: change.plan };
    return kept;
  };
  return { sent, send, read: async () => kept, kept: () => kept };
}
const titled = (title: string) => (plan: KeptPlan["plan"]) => ({ ...plan, title });

it("sends changes a moment after the last of them, once, and those made while sending after that", async () => {
  vi.useFakeTimers();
  const { sent, kept, ...door } = server();
  const desk = new PlanDesk(kept(), door);
  desk.edit(titled("t"));
  desk.edit(titled("ti"));
  expect(sent).toEqual([]);
  const sending = vi.advanceTimersByTimeAsync(1000);
  await sending;
  expect(sent.map(({ plan }) => plan.title)).toEqual(["ti"]);
  desk.edit(titled("tit"));
  const settled = desk.settle();
  desk.edit(titled("title"));
  expect(await settled).toBe(true);
  expect(sent.map(({ plan, revision }) => [plan.title, revision])).toEqual([
    ["ti", 1],
    ["tit", 2],
    ["title", 3],
  ]);
  expect(kept().plan.title).toBe("title");
  vi.useRealTimers();
});

it("tells two who edit one part of a plan, sends nothing before it is decided, and loses no other part", async () => {
  const { sent, kept, ...door } = server();
  const mine = new PlanDesk(kept(), door);
  const theirs = new PlanDesk(kept(), door);
  theirs.edit((plan) => ({ ...plan, title: "theirs", seed: 7 }));
  expect(await theirs.settle()).toBe(true);
  mine.edit(titled("mine"));
  expect(await mine.settle()).toBe(false);
  expect(mine.state().rival?.plan.title).toBe("theirs");
  expect(mine.state().plan).toEqual({ ...theirs.state().plan, title: "mine" });
  const before = sent.length;
  mine.edit(titled("mine too"));
  expect(await mine.settle()).toBe(false);
  expect([sent.length, kept().plan.title]).toEqual([before, "theirs"]);
  expect(await mine.keepMine()).toBe(true);
  expect([kept().plan.title, kept().plan.seed, mine.state().rival]).toEqual(["mine too", 7, null]);

  theirs.edit(titled("again"));
  expect(await theirs.settle()).toBe(false);
  theirs.takeTheirs();
  expect([theirs.state().plan.title, theirs.state().rival]).toEqual(["mine too", null]);
});

it("keeps both changes of two who edit different parts, and asks nobody", async () => {
  const { kept, ...door } = server();
  const [mine, theirs] = [new PlanDesk(kept(), door), new PlanDesk(kept(), door)];
  theirs.edit((plan) => ({ ...plan, seed: 7 }));
  expect(await theirs.settle()).toBe(true);
  mine.edit(titled("mine"));
  expect(await mine.settle()).toBe(true);
  expect([kept().plan.title, kept().plan.seed, mine.state().rival]).toEqual(["mine", 7, null]);
});

it("says why a change is not kept and sends it with the next", async () => {
  const { kept, ...door } = server();
  let isDown = true;
  const desk = new PlanDesk(kept(), {
    ...door,
    send: (change) => (isDown ? Promise.reject(new Error("gone")) : door.send(change)),
  });
  desk.edit(titled("late"));
  expect(await desk.settle()).toBe(false);
  expect(desk.state().error?.message).toBe("gone");
  isDown = false;
  desk.edit((plan) => ({ ...plan, seed: 3 }));
  expect(await desk.settle()).toBe(true);
  expect([kept().plan.title, kept().plan.seed]).toEqual(["late", 3]);
});

it("keeps changes back while the server works, and sends them on top of what it found", async () => {
  vi.useFakeTimers();
  const { sent, kept, ...door } = server();
  const desk = new PlanDesk(kept(), door);
  desk.hold();
  desk.edit(titled("while solving"));
  await vi.advanceTimersByTimeAsync(5000);
  expect(sent).toEqual([]);
  const found = await door.send({
    revision: 1,
    plan: { ...kept().plan, list: [{ id: "a", delegates: 1 }] },
  });
  desk.accept(found);
  expect(await desk.settle()).toBe(true);
  expect([kept().plan.title, kept().plan.list]).toEqual(["while solving", [{ id: "a", delegates: 1 }]]);
  expect(desk.state().rival).toBeNull();

  desk.hold();
  desk.edit(titled("mine"));
  const { revision, plan } = kept();
  desk.accept(await door.send({ revision, plan: { ...plan, title: "theirs" } }));
  expect([desk.state().plan.title, desk.state().rival?.plan.title]).toEqual(["mine", "theirs"]);
  vi.useRealTimers();
});
