import { Image } from 'antd'
import { serviceKindNames } from '@shared/dispatch/menu'
import { orderChannelNames } from '@shared/dispatch/order'
import type { OrderView } from '@shared/dispatch/view'
import { sayMoment } from '@shared/kernel/instant'
import { qualificationNames } from '@shared/volunteer/proof'
import { languageNames, skillNames } from '@shared/volunteer/skill'
import { Facts } from '../../kit/Facts'
import { Panel } from '../../kit/Panel'
import { sayWanted } from '../say'

/** What was asked for: in words, by voice, in pictures; when and how. */
export const Said = ({ order }: { order: OrderView }) => {
  const { words, voice, photos, question, needs, languages, kind, title, persons, atHome, minors, wanted, channel, createdAt, risks } =
    order
  const asks = [
    needs.skill && `会${skillNames[needs.skill]}`,
    needs.qualification && `有${qualificationNames[needs.qualification]}`,
    needs.insured && '有意外险',
    needs.twoPersons && '两个人一起去',
  ].filter((one) => typeof one === 'string')
  return (
    <Panel title="要什么" remark={`${sayMoment(createdAt)} · ${orderChannelNames[channel]}`}>
      {words !== null && words !== '' && <p className="dk-order-words dk-text">{words}</p>}
      {voice && (
        <p>
          <audio className="dk-order-voice" controls preload="none" src={voice.url} aria-label="点单人的录音" />
        </p>
      )}
      {photos.length > 0 && (
        <div className="dk-thumbs dk-order-photos">
          <Image.PreviewGroup>
            {photos.map(({ fileId, url }, n) => (
              <Image key={fileId} width={96} height={96} src={url} alt={`照片 ${n + 1}`} />
            ))}
          </Image.PreviewGroup>
        </div>
      )}
      {words === null && <p className="dk-quiet">内容只给办这一单的人看。</p>}
      <Facts
        of={[
          ['服务', title === serviceKindNames[kind] ? title : `${title}（${serviceKindNames[kind]}）`],
          ['希望时间', sayWanted(wanted)],
          ['多少人', `${persons} 人${minors ? '，有未成年人' : ''}`],
          ['在哪里做', atHome ? '上门' : '不上门'],
          ...(languages.length > 0 ? ([['说什么话', languages.map((one) => languageNames[one]).join('、')]] as const) : []),
          ['对志愿者的要求', asks.length > 0 ? asks.join('，') : '没有特别要求'],
          ...(risks === '' ? [] : ([['风险提示', risks]] as const)),
        ]}
      />
      {question && (
        <div className="dk-order-question">
          <p>
            <strong>社区问：</strong>
            {question.text}
          </p>
          <p>
            <strong>答复：</strong>
            {question.answer === null || question.answer === '' ? <span className="dk-quiet">还没有答复</span> : question.answer}
          </p>
        </div>
      )}
    </Panel>
  )
}
