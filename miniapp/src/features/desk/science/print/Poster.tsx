import { useQuery } from '@tanstack/react-query'
import { accessNames, programmeKindNames } from '@shared/activity/model'
import { readSessionCode } from '@shared/activity/programmeContract'
import { sayMoment } from '@shared/kernel/instant'
import { call } from '@/api'
import { keyOf } from '../useScience'
import { programmeLines, sayLesson } from '../words'
import type { PartProps } from '../session/Session'

/** The poster for the wall: what, when, where, and the code that opens it on the phone. Large enough to be read from two metres. */
export const Poster = ({ session }: PartProps) => {
  const { programme, lessons, terms } = session
  const code = useQuery({
    queryKey: keyOf(readSessionCode, session.sessionId),
    queryFn: () => call(readSessionCode, { params: { sessionId: session.sessionId } }),
    staleTime: Infinity,
  })
  const helped = session.pools.some(({ name }) => name === 'helped')
  return (
    <article className="dk-paper dk-paper-A4 dk-poster" lang="zh-CN">
      <p className="dk-poster-kind">{programmeKindNames[session.kind]}</p>
      <h2>{session.title}</h2>
      <div className="dk-poster-when">
        {lessons.slice(0, 6).map((lesson) => (
          <p key={lesson.startsAt}>{sayLesson(lesson)}</p>
        ))}
        {lessons.length > 6 && <p>共 {lessons.length} 次</p>}
      </div>
      <p className="dk-poster-where">
        {session.venue.name}
        <span>{session.venue.address}</span>
        {session.venue.access.length > 0 && <span>{session.venue.access.map((one) => accessNames[one]).join(' · ')}</span>}
      </p>
      <p className="dk-poster-text">{programme.summary}</p>
      <dl>
        {programmeLines(programme)
          .filter(([name]) => name !== '场地' && name !== '无障碍')
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <footer>
        <figure>
          {code.data ? (
            <img src={code.data.image} alt="打开这一场的小程序码" />
          ) : (
            <span>{code.isError ? '小程序码没有取到，请刷新' : '正在取小程序码…'}</span>
          )}
        </figure>
        <div>
          <p className="dk-poster-how">
            {terms.allotment === 'lottery' ? '微信扫码报名，抽签' : '微信扫码预约'}
            <span>{sayMoment(session.opensAt)} 开始</span>
          </p>
          {programme.contact && (
            <p>
              {helped ? '不会用手机？打电话就能报名：' : '有问题请打：'}
              <strong>{programme.contact.phone}</strong>（{programme.contact.name}）
            </p>
          )}
          <p>
            主办：{programme.organiser}
            {programme.leadUnit !== '' && `；牵头：${programme.leadUnit}`}
          </p>
        </div>
      </footer>
    </article>
  )
}
