export { receiveWebhooks } from './webhooks/receive-webhooks.ts';
export { WebhookError, type WebhookErrorCode } from './webhooks/webhook-error.ts';
export type {
  WebhookDelivery,
  WebhookHandler,
  WebhookMessage,
  WebhookOptions,
  WebhookOptionsWithIdentify,
} from './webhooks/webhook-options.ts';
export type { WebhookRow, WebhookSign } from './webhooks/webhook-row.ts';
