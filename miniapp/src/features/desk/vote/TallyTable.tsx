import { Choice, choiceNames, type DecisionView, type Result } from '@shared/decision/model'
import { area } from '@shared/kernel/area'
import { sayArea } from '../kit/words'

/** The sums behind the bars, in people and m²; 未表决 is what remains of the roll. */
export const TallyTable = ({ view, result }: { view: DecisionView; result: Result }) => {
  const { tally, participation } = result
  const absent = view.roll && { people: view.roll.people - participation.people, area: area(view.roll.area - participation.area) }
  return (
    <table className="dk-tally">
      <thead>
        <tr>
          <th scope="col">选择</th>
          <th scope="col">人数</th>
          <th scope="col">面积 ㎡</th>
        </tr>
      </thead>
      <tbody>
        {Choice.options.map((choice) => (
          <tr key={choice}>
            <th scope="row">{choiceNames[choice]}</th>
            <td>{tally[choice].people}</td>
            <td>{sayArea(tally[choice].area)}</td>
          </tr>
        ))}
        <tr className="dk-tally-sum">
          <th scope="row">参与表决</th>
          <td>{participation.people}</td>
          <td>{sayArea(participation.area)}</td>
        </tr>
        {absent && (
          <tr>
            <th scope="row">未表决</th>
            <td>{absent.people}</td>
            <td>{sayArea(absent.area)}</td>
          </tr>
        )}
        {view.roll && (
          <tr className="dk-tally-sum">
            <th scope="row">名册合计</th>
            <td>{view.roll.people}</td>
            <td>{sayArea(view.roll.area)}</td>
          </tr>
        )}
      </tbody>
    </table>
  )
}
