import type { DecisionId } from '@shared/decision/model'
import { BrokenLink } from '@/features/decision/BrokenLink'
import { useDecision } from '@/features/decision/queries'
import { ResultView } from '@/features/decision/ResultView'
import { useDecisionId } from '@/features/decision/useDecisionId'
import { Signed } from '@/features/identity/Signed'
import { toVote } from '@/navigation'
import { Button } from '@/ui/Button'
import { Page } from '@/ui/Page'
import { State } from '@/ui/States'
import { Loaded } from '@/ui/States/Loaded'
import { useRefresh } from '@/ui/useRefresh'

function ResultOf({ id }: { id: DecisionId }) {
  const decision = useDecision(id)
  useRefresh(decision)
  return (
    <Loaded query={decision} blocks={3}>
      {(view) =>
        view.result === null ? (
          <State icon="clock" title="结果还没有公布" words="截止后系统会自动计票，一般几分钟内公布。">
            <Button kind="secondary" onPress={() => toVote(id)}>
              看这次表决
            </Button>
          </State>
        ) : (
          <ResultView view={view} result={view.result} />
        )
      }
    </Loaded>
  )
}

/** 结果. */
export default function ResultPage() {
  const id = useDecisionId()
  return <Page title="结果">{id === null ? <BrokenLink /> : <Signed>{() => <ResultOf id={id} />}</Signed>}</Page>
}
