import type { FC } from 'react'
import { Note } from '@/ui/Note'
import { Age, Booker, Name, Phone } from './Booker'
import { Guests } from './Guests'
import { Roster } from './Roster'
import { RelationTo, Who } from './Who'
import type { QuestionProps } from './props'
import type { Question } from './screens'

const forms: Partial<Record<Question, FC<QuestionProps>>> = {
  who: Who,
  relation: RelationTo,
  me: Booker,
  name: Name,
  phone: Phone,
  age: Age,
  guests: Guests,
  roster: Roster,
}

/** The questions of a screen, and what is wrong with the order as a whole. */
export function BookForm({ screen, ...props }: QuestionProps & { readonly screen: readonly Question[] }) {
  const whole = props.wrong['']
  return (
    <>
      {screen.map((question) => {
        const Ask = forms[question]
        return Ask === undefined ? null : <Ask key={question} {...props} />
      })}
      {whole === undefined ? null : <Note tone="danger">{whole}</Note>}
    </>
  )
}
