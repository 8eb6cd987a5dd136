import { createRequire } from 'node:module';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { INestApplication } from '@nestjs/common';
import express, { type ErrorRequestHandler } from 'express';
import fastify, { type FastifyInstance } from 'fastify';
import { type ErrorHandler, Hono } from 'hono';
import Koa, { type Middleware } from 'koa';
import { recipe } from './recipes.ts';

/** An application that answers every path with what the work gives. */
export interface App {
  request(path: string): Promise<Response>;
  close(): Promise<unknown>;
}

export type Work = (path: string) => Promise<unknown>;

/** Each framework with its own handling of errors, and with the recipe's. */
export const FRAMEWORKS: Readonly<Record<string, (work: Work, withRecipe: boolean) => Promise<App>>> = {
  Express: async (work, withRecipe) => {
    const app = express();
    // Otherwise its own handler prints each error.
    app.set('env', 'test');
    app.get('/*path', async ({ path }, response) => void response.json(await work(path)));
    if (withRecipe) app.use((await recipe<{ agencyErrors: ErrorRequestHandler }>('express-errors.ts')).agencyErrors);
    return listening(app);
  },
  Koa: (work, withRecipe) => koaApp(Koa, work, withRecipe),
  // It answers with 404 where an error's code is `ENOENT`.
  'Koa 2': (work, withRecipe) => koaApp(createRequire(import.meta.url)('koa-2') as typeof Koa, work, withRecipe),
  Fastify: async (work, withRecipe) => {
    const app = fastify();
    if (withRecipe)
      (await recipe<{ handleAgencyErrors: (app: FastifyInstance) => void }>('fastify-errors.ts')).handleAgencyErrors(
        app,
      );
    app.get('/*', ({ url }) => work(url));
    await app.listen({ port: 0, host: '127.0.0.1' });
    return at(app.server, () => app.close());
  },
  Hono: async (work, withRecipe) => {
    const app = new Hono();
    if (withRecipe) app.onError((await recipe<{ agencyErrors: ErrorHandler }>('hono-errors.ts')).agencyErrors);
    app.get('/*', async (context) => context.json(await work(context.req.path)));
    return { request: async (path) => app.request(path), close: async () => {} };
  },
  NestJS: async (work, withRecipe) => {
    const { nestApp } = await recipe<{ nestApp: (work: Work, withRecipe: boolean) => Promise<INestApplication> }>(
      'nest-app.ts',
    );
    const app = await nestApp(work, withRecipe);
    return at(app.getHttpServer() as Server, () => app.close());
  },
};

async function listening(listener: RequestListener): Promise<App> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return at(server, async () => void server.close());
}

function at(server: Server, close: App['close']): App {
  const { port } = server.address() as AddressInfo;
  return { request: (path) => fetch(`http://127.0.0.1:${port}${path}`, { headers: { connection: 'close' } }), close };
}

async function koaApp(Kind: typeof Koa, work: Work, withRecipe: boolean): Promise<App> {
  const app = new Kind();
  app.silent = true;
  if (withRecipe) app.use((await recipe<{ agencyErrors: Middleware }>('koa-errors.ts')).agencyErrors);
  app.use(async (context) => {
    context.body = await work(context.path);
  });
  return listening(app.callback());
}
