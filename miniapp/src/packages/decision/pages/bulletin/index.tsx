import type { DecisionId } from '@shared/decision/model'
import { BrokenLink } from '@/features/decision/BrokenLink'
import { BulletinView } from '@/features/decision/BulletinView'
import { useBulletin } from '@/features/decision/queries'
import { useDecisionId } from '@/features/decision/useDecisionId'
import { Page } from '@/ui/Page'
import { Loaded } from '@/ui/States/Loaded'

function BulletinOf({ id }: { id: DecisionId }) {
  return <Loaded query={useBulletin(id)}>{(notice) => <BulletinView notice={notice} />}</Loaded>
}

/** 公告: public, no sign-in. */
export default function BulletinPage() {
  const id = useDecisionId()
  return <Page title="公告">{id === null ? <BrokenLink /> : <BulletinOf id={id} />}</Page>
}
