import { Button } from 'antd'
import { stepNames, steps, type Missing, type Step } from './form'

/** Back and on. Nothing stops anybody from going on with parts missing; the last step lists them. */
export const StepFoot = ({ step, missing, onStep }: { step: Step; missing: readonly Missing[]; onStep: (step: Step) => void }) => {
  const at = steps.indexOf(step)
  const [before, after] = [steps[at - 1], steps[at + 1]]
  const here = missing.filter((m) => m.step === step)
  return (
    <div className="dk-row dk-foot">
      {before && <Button onClick={() => onStep(before)}>上一步：{stepNames[before]}</Button>}
      {here.length > 0 && step !== 'publish' && <span className="dk-quiet">{here.map((m) => m.message).join('；')}</span>}
      {after && (
        <Button className="dk-push" type="primary" onClick={() => onStep(after)}>
          下一步：{stepNames[after]}
        </Button>
      )}
    </div>
  )
}
