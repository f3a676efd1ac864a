/** The seats of all rounds while they change: what a swap of two is worth, without counting anew. */
import type { SeededRandom } from "@maillage/analysis";
import type { Floor } from "./floor.ts";
import type { Share } from "./start.ts";

export interface Weights {
  /** What the first meeting of a pair adds, by its kind. */
  readonly first: readonly [known: number, isNew: number, across: number];
  /** What each further meeting takes. */
  readonly repeat: number;
  /** What a table without a language that all at it follow takes. */
  readonly language: number;
}

const EMPTY = -1;

export class Room {
  /** Person in each seat, or EMPTY: each table has the seats of the larger ones. */
  private readonly seats: readonly Int32Array[];
  private readonly width: number;
  /** How often each pair sits together, by person × person. */
  private readonly met: Uint16Array;
  /** How many at the table do not follow the language, by table × language, for each round. */
  private readonly lacking: readonly Uint16Array[];

  constructor(private readonly floor: Floor) {
    const { rounds, tables, people } = floor.problem;
    this.width = floor.least + (floor.larger > 0 ? 1 : 0);
    this.seats = Array.from({ length: rounds }, () => new Int32Array(tables * this.width));
    this.met = new Uint16Array(people.length ** 2);
    this.lacking = this.seats.map(() => new Uint16Array(tables * floor.languages.length));
  }

  /** Seats everybody as the shares say; who of a share goes where is chance. */
  seat(deal: readonly (readonly Share[])[], random: SeededRandom): void {
    const { floor, width } = this;
    this.met.fill(0);
    this.seats.forEach((seats, round) => {
      seats.fill(EMPTY);
      this.lacking[round]!.fill(0);
      const put = (person: number, table: number) => {
        const seat = seats.indexOf(EMPTY, table * width);
        for (let beside = table * width; beside < seat; beside += 1) this.count(person, seats[beside]!, 1);
        seats[seat] = person;
        this.follow(round, table, person, 1);
      };
      for (const { people, counts } of deal[round]!) {
        const left = [...counts];
        const free: number[] = [];
        for (const person of people) {
          const table = floor.fixed[round]![person]!;
          if (table < 0) free.push(person);
          else {
            put(person, table);
            left[table]! -= 1;
          }
        }
        left.forEach((count, table) => {
          for (let turn = 0; turn < count; turn += 1)
            put(free.splice(random.below(free.length), 1)[0]!, table);
        });
      }
    });
  }

  /** Tries to swap two seats drawn by chance: kept where it gains or loses nothing, otherwise the likelier the hotter. */
  swap(weights: Weights, temperature: number, random: SeededRandom): void {
    const { floor, width } = this;
    const round = random.below(this.seats.length);
    const seats = this.seats[round]!;
    const [one, other] = [random.below(seats.length), random.below(seats.length)];
    const [from, to] = [Math.floor(one / width), Math.floor(other / width)];
    const [p, q] = [seats[one]!, seats[other]!];
    if (from === to || (p === EMPTY && q === EMPTY)) return;
    const fixed = floor.fixed[round]!;
    if ((p !== EMPTY && fixed[p]! >= 0) || (q !== EMPTY && fixed[q]! >= 0)) return;
    if ((p === EMPTY && this.hasEmpty(seats, to)) || (q === EMPTY && this.hasEmpty(seats, from))) return;
    let gain =
      this.moveGain(seats, p, from, to, other, weights) + this.moveGain(seats, q, to, from, one, weights);
    const lost = this.lostLanguages(round, from, to, p, q);
    if (lost !== 0) gain -= weights.language * lost;
    if (gain < 0 && (temperature === 0 || random.unit() >= Math.exp(gain / temperature))) return;
    this.leave(round, p, one, from);
    this.leave(round, q, other, to);
    this.join(round, q, one, from);
    this.join(round, p, other, to);
  }

  /** What all seats are worth; minus infinity where a table has no language. */
  worth({ first, repeat }: Weights): number {
    const size = this.floor.problem.people.length;
    let worth = 0;
    for (let a = 0; a < size; a += 1)
      for (let b = 0; b < a; b += 1) {
        const times = this.met[a * size + b]!;
        if (times > 0) worth += first[this.floor.kinds[a * size + b] as 0 | 1 | 2] - repeat * (times - 1);
      }
    const isFollowed = this.lacking.every((_, round) =>
      Array.from({ length: this.floor.problem.tables }, (__, table) => table).every((table) =>
        this.hasLanguage(round, table, EMPTY, EMPTY),
      ),
    );
    return isFollowed ? worth : Number.NEGATIVE_INFINITY;
  }

  tables(): number[][][] {
    return this.seats.map((seats) =>
      Array.from({ length: this.floor.problem.tables }, (_, table) =>
        [...seats.subarray(table * this.width, (table + 1) * this.width)].filter(
          (person) => person !== EMPTY,
        ),
      ),
    );
  }

  private hasEmpty(seats: Int32Array, table: number): boolean {
    for (let seat = table * this.width; seat < (table + 1) * this.width; seat += 1)
      if (seats[seat] === EMPTY) return true;
    return false;
  }

  /** What it adds that `person` leaves one table and sits at another in the place `seat`. */
  private moveGain(
    seats: Int32Array,
    person: number,
    from: number,
    to: number,
    seat: number,
    { first, repeat }: Weights,
  ): number {
    if (person === EMPTY) return 0;
    const { met, width, floor } = this;
    const row = person * floor.problem.people.length;
    let gain = 0;
    for (let at = from * width; at < (from + 1) * width; at += 1) {
      const beside = seats[at]!;
      if (beside === EMPTY || beside === person) continue;
      gain += met[row + beside] === 1 ? -first[floor.kinds[row + beside] as 0 | 1 | 2] : repeat;
    }
    for (let at = to * width; at < (to + 1) * width; at += 1) {
      const beside = seats[at]!;
      if (beside === EMPTY || at === seat) continue;
      gain += met[row + beside] === 0 ? first[floor.kinds[row + beside] as 0 | 1 | 2] : -repeat;
    }
    return gain;
  }

  /** How many tables more are without a language once p and q have changed places. */
  private lostLanguages(round: number, from: number, to: number, p: number, q: number): number {
    const lacks = (table: number, leaves: number, joins: number) =>
      this.hasLanguage(round, table, leaves, joins) ? 0 : 1;
    return lacks(from, p, q) + lacks(to, q, p) - lacks(from, EMPTY, EMPTY) - lacks(to, EMPTY, EMPTY);
  }

  private hasLanguage(round: number, table: number, leaves: number, joins: number): boolean {
    const { languages, misses, allowed } = this.floor;
    const count = languages.length;
    for (let place = 0; place < count; place += 1) {
      if (allowed[table * count + place] === 0) continue;
      const left = leaves === EMPTY ? 0 : misses[leaves * count + place]!;
      const joined = joins === EMPTY ? 0 : misses[joins * count + place]!;
      if (this.lacking[round]![table * count + place]! - left + joined === 0) return true;
    }
    return false;
  }

  private leave(round: number, person: number, seat: number, table: number): void {
    const seats = this.seats[round]!;
    seats[seat] = EMPTY;
    if (person !== EMPTY) this.meetTable(round, person, table, -1);
  }

  private join(round: number, person: number, seat: number, table: number): void {
    if (person !== EMPTY) this.meetTable(round, person, table, 1);
    this.seats[round]![seat] = person;
  }

  private meetTable(round: number, person: number, table: number, by: 1 | -1): void {
    const seats = this.seats[round]!;
    for (let at = table * this.width; at < (table + 1) * this.width; at += 1)
      if (seats[at] !== EMPTY) this.count(person, seats[at]!, by);
    this.follow(round, table, person, by);
  }

  private count(a: number, b: number, by: 1 | -1): void {
    const size = this.floor.problem.people.length;
    this.met[a * size + b]! += by;
    this.met[b * size + a]! += by;
  }

  private follow(round: number, table: number, person: number, by: 1 | -1): void {
    const { languages, misses } = this.floor;
    for (let place = 0; place < languages.length; place += 1)
      this.lacking[round]![table * languages.length + place]! +=
        by * misses[person * languages.length + place]!;
  }
}
