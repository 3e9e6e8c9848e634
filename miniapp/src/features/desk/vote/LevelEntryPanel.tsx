import { Button } from 'antd'
import { useState } from 'react'
import { allowException } from '@shared/decision/contract'
import { exceptionSentence, mayExcept } from '@shared/decision/exception'
import { resultStanding } from '@shared/decision/inquiry'
import type { DecisionView, Result } from '@shared/decision/model'
import { mayCall, useStaff } from '../app/staff'
import { useNow } from '../app/useNow'
import { Panel } from '../kit/Panel'
import { sayStamp } from '../kit/words'
import { ExceptionDialog } from './ExceptionDialog'

/** The exception for level entry beside the result: what the street wrote, or the way to make one while that is possible. */
export const LevelEntryPanel = ({ view, result }: { view: DecisionView; result: Result }) => {
  const { me } = useStaff()
  const now = useNow()
  const [asking, setAsking] = useState(false)
  const { exception } = view
  if (exception !== null)
    return (
      <Panel title="街道作了例外认定" remark={sayStamp(exception.at)}>
        <p>{exceptionSentence(exception)}</p>
        <p className="dk-quiet">理由：{exception.reason}</p>
      </Panel>
    )
  const possible = mayExcept(result) && resultStanding(result.closedAt, now) === 'preliminary'
  if (!possible || !mayCall(me, allowException, view.community)) return null
  return (
    <Panel title="平层入户的例外" remark="规定要求“原则上”全体业主同意，街道可以书面认定例外">
      <p className="dk-line">
        <span>
          四项都已达到，只差平层入户的单独同意。确有理由的，可以上传书面文件作例外认定；统计结果不变，公告会写明还有几户没有同意。
        </span>
        <span className="dk-push">
          <Button onClick={() => setAsking(true)}>作例外认定</Button>
        </span>
      </p>
      {asking && <ExceptionDialog view={view} result={result} onDone={() => setAsking(false)} />}
    </Panel>
  )
}
