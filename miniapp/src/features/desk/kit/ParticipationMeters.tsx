import { area } from '@shared/kernel/area'
import { least, twoThirds } from '@shared/kernel/fraction'
import type { Count } from '@shared/decision/model'
import { Meter } from './Meter'
import { sayArea } from './words'

/** The two bars of taking part, each with its mark at two thirds of the roll. */
export const ParticipationMeters = ({ roll, participation }: { roll: Count; participation: Count }) => (
  <>
    <Meter name="人数" part={participation.people} whole={roll.people} least={least(roll.people, twoThirds)} say={String} unit="人" />
    <Meter
      name="面积"
      part={participation.area}
      whole={roll.area}
      least={least(roll.area, twoThirds)}
      say={(a) => sayArea(area(a))}
      unit="㎡"
    />
  </>
)
