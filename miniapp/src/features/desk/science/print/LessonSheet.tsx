import { sayLessons } from '../words'
import type { PartProps } from '../session/Session'

/** What was taught, in print that is read without glasses; one piece of writing to a page. */
export const LessonSheet = ({ session }: PartProps) => (
  <>
    {session.programme.materials
      .filter(({ text }) => text !== '')
      .map(({ title, text }) => (
        <article key={title} className="dk-paper dk-paper-A4 dk-lesson-sheet" lang="zh-CN">
          <p className="dk-lesson-of">
            {session.title} · {sayLessons(session.lessons)}
          </p>
          <h2>{title}</h2>
          {text
            .split(/\n+|(?<=。)(?=[一二三四五六七八九十]+、)/)
            .filter((line) => line.trim() !== '')
            .map((line) => (
              <p key={line}>{line}</p>
            ))}
          {session.programme.contact && (
            <footer>
              不会了，打电话：<strong>{session.programme.contact.phone}</strong>
              <br />
              要你转账、要验证码的，都是骗子，先挂掉。
            </footer>
          )}
        </article>
      ))}
  </>
)
