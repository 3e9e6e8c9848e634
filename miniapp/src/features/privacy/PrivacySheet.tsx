import { Sheet } from '@/ui/Sheet'
import { ShortNotice } from './ShortNotice'
import { answerAsked, useAsked } from './asked'

/** Asks before the first use of a private interface of WeChat, over whatever page the person is on. Closing it is refusing. */
export function PrivacySheet() {
  const asking = useAsked(({ waiting }) => waiting.length > 0)
  if (!asking) return null
  return (
    <Sheet label="隐私说明" onClose={() => answerAsked(false)}>
      <ShortNotice onAnswer={answerAsked} />
    </Sheet>
  )
}
