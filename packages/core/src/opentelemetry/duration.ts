import { type Histogram, type Meter, type MeterProvider, metrics } from '@opentelemetry/api';
import { VERSION } from '../version.ts';
import { NAME } from './name.ts';

/** In seconds, as the semantic conventions advise. */
const BOUNDARIES = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

/** Gives the histogram of the requests' durations: of that meter, or of whatever provider is the global one then. */
export function durationOf(meter: Meter | undefined): () => Histogram {
  const make = (from: Meter) =>
    from.createHistogram('http.client.request.duration', {
      unit: 's',
      description: 'Duration of HTTP client requests.',
      advice: { explicitBucketBoundaries: BOUNDARIES },
    });
  let known: MeterProvider | undefined;
  let histogram = meter && make(meter);
  return () => {
    // The global provider is often registered after the client was made, and unlike tracers meters do not follow it.
    const provider = metrics.getMeterProvider();
    if (!meter && provider !== known) histogram = make(provider.getMeter(NAME, VERSION));
    known = provider;
    return histogram as Histogram;
  };
}
