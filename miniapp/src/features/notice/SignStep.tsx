import { View } from '@tarojs/components'
import type { Signature } from '@shared/decision/model'
import { affectedNames, groundWord } from '@shared/notice/objection'
import { Card } from '@/ui/Card'
import { Note } from '@/ui/Note'
import { ReadAloud } from '@/ui/ReadAloud'
import { Rows } from '@/ui/Rows'
import { SignaturePad } from '@/ui/SignaturePad'
import type { Draft } from './draft'

interface SignStepProps {
  readonly draft: Draft
  readonly photos: number
  readonly unsigned: boolean
  readonly onSign: (signature: Signature | null) => void
}

/** What goes out, in full, and the signature that makes it a written objection. */
export function SignStep({ draft, photos, unsigned, onSign }: SignStepProps) {
  const { grounds, text, name, phone, flat, affected, objectionKey } = draft
  const words = grounds.map(groundWord).join('、')
  return (
    <>
      <Card title="您写的">
        <Rows
          rows={[
            ['理由', words],
            ['姓名', name],
            ['住在', flat],
            ['身份', affected === null ? '' : affectedNames[affected]],
            ['电话', phone],
            ['照片', photos === 0 ? '没有' : `${photos} 张`],
          ]}
        />
        <View className="objection-text">{text}</View>
        <ReadAloud id={`objection-${objectionKey}`} what="您写的意见" text={() => [`理由：${words}。`, text]} />
      </Card>
      <Card title="签名" aside="签了名就是书面异议">
        <SignaturePad onChange={onSign} />
        {unsigned ? <Note tone="attention">请在方框里写上您的名字。</Note> : null}
      </Card>
      <Note>交了以后，社区或街道三天内会联系您，约时间和建设者当面协商。您随时可以撤回。</Note>
    </>
  )
}
