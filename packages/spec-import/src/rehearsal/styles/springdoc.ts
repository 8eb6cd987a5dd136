import { objectIn, workingOperations } from '@one37id/agency-openapi/normalize';
import type { Habit } from '../habits/habit.ts';
import { eachMedia, eachSchema } from './each-schema.ts';

/** Spring's: answers of any type, a generated server, operationIds with numbers where methods share a name, 64 bits. */
export const springdoc: Habit = (document) => {
  document.openapi = '3.1.0';
  document.servers = [{ url: 'http://localhost:8080', description: 'Generated server url' }];
  for (const [index, { operation }] of workingOperations(document).entries()) {
    operation.operationId = index === 0 ? 'handle' : `handle_${index}`;
    operation.tags = [...new Set(operation.tags as unknown[])];
    for (const response of Object.values(objectIn(operation.responses)))
      if (objectIn(response).description === '') objectIn(response).description = 'OK';
  }
  eachMedia(document, ({ 'application/json': media, ...others }, isRequest) =>
    media === undefined ? others : { [isRequest ? 'application/json' : '*/*']: media, ...others },
  );
  eachSchema(document, (schema) => {
    if (schema.type === 'integer') schema.format = 'int64';
    if (schema['nullable'] === true) {
      schema.type = [schema.type, 'null'];
      delete schema['nullable'];
    }
  });
};
