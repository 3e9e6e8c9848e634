import { Logger } from '@aws-lambda-powertools/logger'
import { MetricUnit, Metrics } from '@aws-lambda-powertools/metrics'

/** Structured logs: request id, route, status, refusal code. Never a body, a name, a phone or an openid. */
export const logger = new Logger({ serviceName: 'linli' })

const metrics = new Metrics({ namespace: 'Linli', serviceName: 'linli' })

/** What `infra/alarms.yml` watches. */
export type Signal =
  'Refusals' | 'Failures' | 'Conflicts' | 'Throttles' | 'RecountDisagrees' | 'MessagesRefused' | 'MessagesRejected' | 'RelayFailures'

/** Counts `n` occurrences of `signal`. `reason` (a code from a closed list, never free text) stands in the log line beside it. */
export const count = (signal: Signal, reason: string, n = 1): void => {
  const metric = metrics.singleMetric()
  metric.addMetadata('reason', reason)
  metric.addMetric(signal, MetricUnit.Count, n)
}
