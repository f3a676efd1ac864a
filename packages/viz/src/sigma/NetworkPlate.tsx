import { MAP_HEIGHT, MAP_WIDTH } from "@maillage/analysis";
import type { Drawing, DrawnNode } from "@maillage/model";
import Graph from "graphology";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import Sigma from "sigma";
import { fieldName, nameIn, shortNameIn } from "../components/labels.ts";
import { useTheme } from "../components/theme.ts";
import { usePointer } from "../state/pointer.ts";
import { useWords } from "../strings/i18n.ts";
import { BAND, drawFrame } from "./grid.ts";
import { islandsOf, landOf } from "./land.ts";
import { nodeRadius, premultiplied, readTokens } from "./looks.ts";
import { drawMarks } from "./marks.ts";
import { type Measured, marksOf } from "./measured.ts";
import { drawNames } from "./names.ts";
import type { Box, Scene } from "./scene.ts";
import { shownOf } from "./shown.ts";
import { drawLandAndTies } from "./ties.ts";

/** Whether this browser can draw the plate. */
export function canDraw(): boolean {
  return document.createElement("canvas").getContext("webgl2") !== null;
}

function fit(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D | null {
  const ratio = window.devicePixelRatio || 1;
  if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
    canvas.width = Math.round(width * ratio);
    canvas.height = Math.round(height * ratio);
  }
  const context = canvas.getContext("2d");
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}

/** What stands on the plate, in its own pixels: no label may be written there. */
function coveredOf(holder: HTMLElement): Box[] {
  const origin = holder.getBoundingClientRect();
  return [...(holder.parentElement?.querySelectorAll("[data-covers]") ?? [])].map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left - origin.left, y: top - origin.top, w: width, h: height };
  });
}

const moves = (): boolean => !window.matchMedia("(prefers-reduced-motion: reduce)").matches;
const PHONE = 620;

/**
 * The network as a chart: land beneath, ties and organisations by Sigma, diamonds, outlines and labels above.
 * Positions are the server's and never move. Keyboard: arrows walk from tie to tie, Enter opens, Escape leaves.
 */
export function NetworkPlate({
  drawing,
  open,
  measured,
  label,
  onOpen,
  children,
}: {
  drawing: Drawing;
  open: string | null;
  /** null for the number of ties. */
  measured: Measured | null;
  label: string;
  onOpen(id: string | null): void;
  /** What stands on the plate: legend and buttons. */
  children: ReactNode;
}) {
  const { language } = useWords();
  const theme = useTheme((state) => state.theme);
  const { hovered, hover, onlySeat } = usePointer();
  const holder = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLCanvasElement>(null);
  const under = useRef<HTMLCanvasElement>(null);
  const over = useRef<HTMLCanvasElement>(null);
  const sigma = useRef<Sigma | null>(null);
  const scene = useRef<Scene | null>(null);
  /** Who was last brought into sight; undefined before the first picture. */
  const inSight = useRef<string | null | undefined>(undefined);
  const opened = useRef(onOpen);
  opened.current = onOpen;

  const { nodes, edges, neighbours } = useMemo(() => shownOf(drawing, open), [drawing, open]);
  const { land, islands } = useMemo(() => {
    const plain = drawing.nodes.filter((node) => !node.folded);
    return { land: landOf(plain), islands: islandsOf(drawing.fields, plain) };
  }, [drawing]);

  const { weight, shade } = useMemo(() => marksOf(nodes, measured), [nodes, measured]);

  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const renderer = new Sigma(new Graph({ multi: true }), element, {
      renderLabels: false,
      allowInvalidContainer: true,
      itemSizesReference: "screen",
      zoomToSizeRatioFunction: () => 1,
      stagePadding: 18,
      minEdgeThickness: 1,
      defaultDrawNodeHover: () => {},
      edgeReducer: (_edge, data) => {
        const now = scene.current;
        const selected = now?.open !== null && (data.from === now?.open || data.to === now?.open);
        return {
          ...data,
          hidden: selected,
          color: premultiplied(now?.tokens.tie, now?.open ? 0.14 : data.crosses ? 0.55 : 0.35),
        };
      },
    });
    renderer.setCustomBBox({ x: [0, MAP_WIDTH], y: [0, MAP_HEIGHT] });
    sigma.current = renderer;
    const paint = () => {
      const now = scene.current;
      if (!now || !under.current || !over.current || !frame.current) return;
      const { width, height } = renderer.getDimensions();
      const project = (point: { x: number; y: number }) => renderer.graphToViewport(point);
      const below = fit(under.current, width, height);
      const above = fit(over.current, width, height);
      if (below) drawLandAndTies(below, now, project);
      if (above) {
        drawMarks(above, now, project);
        drawNames(above, now, project, { width, height }, coveredOf(element));
      }
      const edge = width > PHONE ? fit(frame.current, width + 2 * BAND, height + 2 * BAND) : null;
      if (edge) drawFrame(edge, project, { width, height }, now.tokens, now.arabic);
    };
    renderer.on("afterRender", paint);
    renderer.on("clickNode", ({ node }) => opened.current(node));
    renderer.on("clickStage", () => opened.current(null));
    renderer.on("enterNode", ({ node }) => hover(node));
    renderer.on("leaveNode", () => hover(null));
    const faces = ["420 12px", "560 12px", "italic 420 12px", "italic 560 12px"].map((face) =>
      document.fonts.load(`${face} "Source Sans 3 Variable"`),
    );
    void Promise.allSettled(faces).then(() => {
      if (sigma.current === renderer) renderer.refresh();
    });
    inSight.current = undefined;
    return () => {
      sigma.current = null;
      renderer.kill();
    };
  }, [hover]);

  useEffect(() => {
    const renderer = sigma.current;
    if (!renderer) return;
    const graph = renderer.getGraph();
    graph.clear();
    for (const node of nodes)
      graph.addNode(node.id, {
        x: node.x,
        y: node.y,
        size: Math.max(6, nodeRadius(weight(node))),
        color: "#00000000",
      });
    for (const edge of edges)
      graph.addEdgeWithKey(edge.id, edge.source, edge.target, {
        size: edge.crossesRegion ? 1.2 : 1,
        crosses: edge.crossesRegion,
        from: edge.source,
        to: edge.target,
      });
    renderer.refresh();
  }, [nodes, edges, weight]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the theme changes what readTokens reads
  useEffect(() => {
    scene.current = {
      nodes,
      edges,
      land,
      open,
      hovered,
      onlySeat,
      neighbours,
      weight,
      shade,
      tokens: readTokens(),
      arabic: language === "ar",
      fields: islands.map((island) => ({ ...island, label: fieldName(island.id, language) })),
      label: (node: DrawnNode) => nameIn(node, language),
      short: (node: DrawnNode) => shortNameIn(node, language),
    };
    sigma.current?.refresh();
  }, [nodes, edges, land, islands, open, hovered, onlySeat, neighbours, weight, shade, language, theme]);

  // The open one is brought into sight; a phone starts closer, since all at once cannot be read there.
  useEffect(() => {
    const renderer = sigma.current;
    if (!renderer) return;
    const camera = renderer.getCamera();
    const { width, height } = renderer.getDimensions();
    const first = inSight.current === undefined;
    if (first && width <= PHONE) {
      camera.setState({ ratio: 0.5 });
      renderer.refresh();
    }
    if (first) inSight.current = null;
    if (inSight.current === open || !nodes.some((node) => node.id === open)) return;
    inSight.current = open;
    const data = renderer.getNodeDisplayData(open);
    if (!data) return;
    const at = renderer.framedGraphToViewport(data);
    if (at.x > 40 && at.y > 20 && at.x < width - 40 && at.y < height - 40) return;
    if (first || !moves()) camera.setState({ x: data.x, y: data.y });
    else void camera.animate({ x: data.x, y: data.y }, { duration: 240 });
  }, [open, nodes]);

  const walk = (step: number) => {
    const around = [...neighbours].sort();
    const from = hovered && neighbours.has(hovered) ? around.indexOf(hovered) : step > 0 ? -1 : 0;
    if (open && around.length > 0) hover(around[(from + step + around.length) % around.length] ?? null);
    else {
      const ranked = [...nodes].sort((a, b) => weight(b) - weight(a) || a.id.localeCompare(b.id, "en"));
      const index = ranked.findIndex((node) => node.id === hovered);
      hover(ranked[(index + step + ranked.length) % ranked.length]?.id ?? null);
    }
  };
  const spoken = nodes.find((node) => node.id === hovered);
  return (
    <figure className="plate sea">
      <canvas className="frame" ref={frame} />
      <div className="inner">
        <canvas className="layer" ref={under} />
        <div
          className="layer"
          id="plate"
          ref={holder}
          role="application"
          aria-label={label}
          dir="ltr"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: the plate is walked with the arrow keys
          tabIndex={0}
          onKeyDown={(event) => {
            if (event.key === "ArrowRight" || event.key === "ArrowDown") walk(1);
            else if (event.key === "ArrowLeft" || event.key === "ArrowUp") walk(-1);
            else if (event.key === "Enter" && hovered) onOpen(hovered);
            else if (event.key === "Escape") onOpen(null);
            else return;
            event.preventDefault();
          }}
        />
        <canvas className="layer" ref={over} />
        <span className="hidden" role="status">
          {spoken ? nameIn(spoken, language) : ""}
        </span>
        {children}
      </div>
    </figure>
  );
}
