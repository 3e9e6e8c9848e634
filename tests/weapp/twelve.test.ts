import { onWechat } from '../support/hands'
import { tellStairwell } from '../support/twelveTests'

/** The stairwell of twelve on the built WeChat bundle, in elder mode throughout. */
tellStairwell(onWechat)
