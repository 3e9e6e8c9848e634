export default definePageConfig({ navigationBarTitleText: '近处类似的活动', enablePullDownRefresh: true })
