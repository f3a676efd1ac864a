import { Draft, DraftJudgement, DraftList, DUPLICATE_BANDS, DuplicatePage, Mapping } from "@maillage/model";
import { errorCodes } from "fastify";
import { Type } from "typebox";
import { pageOf } from "../cursors.ts";
import { tellPair } from "../duplicates.ts";
import { exactly, ItemParams, NetworkParams, PAGE_QUERY, PROBLEMS, type Routes } from "../routeKit.ts";
import { attachment } from "./exports.ts";

/** Bytes in one part of a file; within the server's time for one request on a slow machine. */
const LARGEST_PART = 8 * 1024 * 1024;

const MOST_JUDGEMENTS = 1000;

/** Imports that are looked at before they are loaded; the owner's. */
export const draftRoutes: Routes = (api, network) => {
  const { drafts } = network;
  const owner = { role: "owner", isLive: true } as const;
  const answers = { 200: Draft, ...PROBLEMS };

  api.post(
    "/drafts",
    {
      config: owner,
      schema: {
        operationId: "createDraft",
        summary: "Begin an import: announce its files by name and size",
        params: NetworkParams,
        querystring: exactly({}),
        body: exactly({
          files: Type.Array(
            exactly({
              name: Type.String({ minLength: 1, maxLength: 255 }),
              size: Type.Integer({ minimum: 0 }),
            }),
            { minItems: 1 },
          ),
        }),
        response: answers,
      },
    },
    ({ body }) => drafts.create(body.files),
  );

  api.get(
    "/drafts",
    {
      config: owner,
      schema: {
        operationId: "listDrafts",
        summary: "Imports that are neither loaded nor given up, the newest first",
        params: NetworkParams,
        querystring: exactly({}),
        response: { 200: DraftList, ...PROBLEMS },
      },
    },
    async () => drafts.list(),
  );

  api.get(
    "/drafts/:id",
    {
      config: owner,
      schema: {
        operationId: "readDraft",
        summary: "How far an import is, what was read, proposed and found",
        params: ItemParams,
        querystring: exactly({}),
        response: answers,
      },
    },
    async ({ params }) => drafts.get(params.id),
  );

  api.put(
    "/drafts/:id/mapping",
    {
      config: owner,
      schema: {
        operationId: "agreeMapping",
        summary: "Agree to a mapping: the files are read by it and compared with the network",
        params: ItemParams,
        querystring: exactly({}),
        body: Mapping,
        response: answers,
      },
    },
    async ({ params, body }) => drafts.map(params.id, body),
  );

  api.get(
    "/drafts/:id/mapping.yaml",
    {
      config: owner,
      schema: {
        operationId: "saveMapping",
        summary: "The mapping as a file, to be kept, changed, and given again beside the files",
        params: ItemParams,
        querystring: exactly({}),
        response: {
          200: { description: "The file", content: { "application/yaml": { schema: Type.String() } } },
          ...PROBLEMS,
        },
      },
    },
    async ({ params }, reply) => {
      const { name, text } = drafts.mappingFile(params.id);
      reply.type("application/yaml").header("content-disposition", attachment(name));
      return reply.send(text);
    },
  );

  api.delete(
    "/drafts/:id/mapping",
    {
      config: owner,
      schema: {
        operationId: "proposeAnew",
        summary: "Give the mapping up: one is proposed from the files alone, whatever was imported before",
        params: ItemParams,
        querystring: exactly({}),
        response: answers,
      },
    },
    async ({ params }) => drafts.proposeAnew(params.id),
  );

  api.get(
    "/drafts/:id/duplicates",
    {
      config: owner,
      schema: {
        operationId: "findDraftDuplicates",
        summary:
          "Pairs of what is ready that may be one entity and that nobody has judged, the likeliest first",
        params: ItemParams,
        querystring: exactly({ band: Type.Optional(Type.Enum(DUPLICATE_BANDS)), ...PAGE_QUERY }),
        response: { 200: DuplicatePage, ...PROBLEMS },
      },
    },
    async ({ params, query }) => {
      const open = await drafts.duplicates(params.id);
      const found = open.filter(({ pair }) => query.band === undefined || pair.band === query.band);
      const question = JSON.stringify([params.id, found.map(({ pair }) => [pair.a, pair.b])]);
      const { items, next } = pageOf(found, query, question);
      return { items: items.map(tellPair), next, total: found.length };
    },
  );

  api.put(
    "/drafts/:id/judgements",
    {
      config: owner,
      schema: {
        operationId: "judgeDraft",
        summary: "Say what was decided about pairs, all at once; it is stored when the import is loaded",
        params: ItemParams,
        querystring: exactly({}),
        body: exactly({ items: Type.Array(DraftJudgement, { maxItems: MOST_JUDGEMENTS }) }),
        response: answers,
      },
    },
    async ({ params, body }) => drafts.judge(params.id, body.items),
  );

  api.post(
    "/drafts/:id/loading",
    {
      config: owner,
      schema: {
        operationId: "loadDraft",
        summary: "Load what is ready, as one batch",
        params: ItemParams,
        querystring: exactly({}),
        body: exactly({}),
        response: answers,
      },
    },
    async ({ params }) => drafts.load(params.id),
  );

  api.delete(
    "/drafts/:id",
    {
      config: owner,
      schema: {
        operationId: "cancelDraft",
        summary: "Give an import up; of one that is loading nothing remains",
        params: ItemParams,
        querystring: exactly({}),
        response: { 200: exactly({}), ...PROBLEMS },
      },
    },
    async ({ params }) => {
      await drafts.cancel(params.id);
      return {};
    },
  );

  api.register(async (files: typeof api) => {
    files.removeAllContentTypeParsers();
    files.addContentTypeParser(
      "application/octet-stream",
      { parseAs: "buffer", bodyLimit: LARGEST_PART },
      (_request, body, done) => done(null, body),
    );
    files.put(
      "/drafts/:id/files/:file",
      {
        config: owner,
        bodyLimit: LARGEST_PART,
        schema: {
          operationId: "appendFile",
          summary: "Send the next part of a file, as bytes; after the last one the reading begins",
          consumes: ["application/octet-stream"],
          params: Type.Object({
            network: Type.String(),
            id: Type.String(),
            file: Type.String({ pattern: "^[0-9]{1,2}$" }),
          }),
          querystring: exactly({ at: Type.String({ pattern: "^[0-9]{1,12}$" }) }),
          response: answers,
        },
      },
      async ({ params, query, body }) => {
        if (!(body instanceof Uint8Array)) throw new errorCodes.FST_ERR_CTP_INVALID_MEDIA_TYPE("none");
        return drafts.append(params.id, Number(params.file), Number(query.at), body);
      },
    );
  });
};
