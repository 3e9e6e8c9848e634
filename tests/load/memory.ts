import type { HttpHandler } from '@functions/platform/http'
import { castAll, closeEvent, readEvent } from './acts'
import type { Bundle } from './bundles'
import type { Job } from './child/job'
import type { Exerciser } from './exercise'
import type { Section } from './report'
import { castEvent, freezeVote } from './vote'

const MB = 1024 * 1024
const REQUESTS = 1_000

/** The decision function's largest resident memory: over a thousand requests (ballots and reading, in turns), and closing a large vote. */
export const measureMemory = async (
  handler: HttpHandler,
  exerciser: Exerciser,
  target: Bundle,
  votersToClose: number,
): Promise<Section> => {
  const vote = await freezeVote(REQUESTS / 2)
  const jobs: Job[] = []
  for (const voter of vote.voters)
    jobs.push({ do: 'handle', event: await castEvent(vote, voter) }, { do: 'handle', event: await readEvent({ ...vote, first: voter }) })
  const serving = await exerciser.run(target, jobs)
  const large = await freezeVote(votersToClose)
  await castAll(handler, large)
  const closing = await exerciser.run(target, [{ do: 'handle', event: await closeEvent(large) }])
  const perVoter = (closing.memory - serving.memory) / votersToClose / 1024
  return {
    title: 'Peak memory of the decision function',
    note: 'Resident memory of a fresh process with the packaged bundle, Node itself included.',
    rows: [
      ['', 'MB', 'seconds'],
      ['Node alone', serving.memoryBefore / MB, 0],
      [`${REQUESTS.toLocaleString('en')} requests`, serving.memory / MB, serving.seconds],
      [`closing ${votersToClose.toLocaleString('en')} voters`, closing.memory / MB, closing.seconds],
    ],
    figures: [
      {
        what: `peak memory over ${REQUESTS.toLocaleString('en')} requests`,
        value: Math.ceil(serving.memory / MB),
        unit: 'MB',
        budget: 150,
        exact: true,
      },
      { what: 'memory of closing beyond serving', value: perVoter, unit: 'KB a voter', budget: null, exact: false },
      { what: 'closing', value: votersToClose / closing.seconds, unit: 'voters a second on this machine', budget: null, exact: false },
    ],
    data: { serving, closing },
  }
}
