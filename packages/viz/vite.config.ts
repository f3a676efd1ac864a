import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Everything from one origin, nothing inline: the server answers with `default-src 'none'`. */
export default defineConfig({
  base: "/",
  plugins: [react()],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1500,
  },
});
