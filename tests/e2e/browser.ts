/** Headless Chromium for the end-to-end scenes: the system's, or installed the platform's way. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const PLACES = [
  process.env.MAILLAGE_TEST_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const found = () => PLACES.find((place) => place !== undefined && existsSync(place));

/** Path of a Chromium, or null when there is none and it cannot be installed; then one line says how. */
export function findChromium(): string | null {
  const present = found();
  if (present) return present;
  if (process.platform === "linux" && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.warn("Installing Chromium with apt-get for the end-to-end tests (once, about a minute).");
    spawnSync("apt-get", ["update"], { stdio: "ignore" });
    spawnSync("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { stdio: "ignore" });
  }
  const installed = found() ?? null;
  if (installed === null) {
    const how =
      "install Chromium (on Debian: apt-get install chromium) or name one in MAILLAGE_TEST_CHROMIUM";
    if (process.env.CI) throw new Error(`End-to-end tests need a browser: ${how}.`);
    console.warn(`End-to-end tests skipped: ${how}.`);
  }
  return installed;
}

export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--use-gl=angle",
      "--use-angle=swiftshader",
      "--enable-unsafe-swiftshader",
    ],
  });
}
