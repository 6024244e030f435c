/// The word that an irregular form, or its plural, is a form of; else `nil`. Spelled as `americanize`
/// leaves it.
func irregularBase(of form: [UInt8]) -> [UInt8]? {
  if let base = irregularForms[Word(form)] { return base }
  guard form.last == UInt8(ascii: "s") else { return nil }
  var singular = form.dropLast()
  if singular.suffix(2) == Array("ie".utf8) {
    singular = singular.dropLast(2) + [UInt8(ascii: "y")]
  }
  return irregularForms[Word(Array(singular))]
}

private let irregularForms: [Word: [UInt8]] = {
  var forms: [Word: [UInt8]] = [:]
  for line in irregular.split(separator: "\n") {
    let words = line.split(separator: " ").map { word in
      var bytes = Array(word.utf8)
      americanize(&bytes)
      return bytes
    }
    for form in words.dropFirst() { forms[Word(form)] = words[0] }
  }
  return forms
}()

/// A word, then what neither the stemmer nor a rule leads to it: verbs that change their vowel,
/// nouns that go another way than their verb, those who do something and the tools for it where the
/// stemmer leaves the ending on, degrees, plurals from Greek and Latin.
private let irregular = """
  absent absence
  accurate accuracy
  add added adding
  adequate adequacy
  admit admission
  advertise advertisement
  agree agreement
  argue argument
  assess assessor
  assume assumption
  audit auditor
  automate automatic automatically
  autoscale autoscaled autoscaling autoscaler
  axis axes
  be am is are was were been being
  begin began begun
  behavior behave behaved behaving
  believe belief
  break broke broken
  bring brought
  build built builder
  buy bought
  catch caught
  category categorical categorize categorized categorizing categorization
  causal causation
  certain certainty
  cheap cheaper cheapest
  child children
  choose chose chosen choice
  classify classification
  clean cleaner cleanest
  clear clearer clearest
  clinical clinician
  close closer closest
  coarse coarser coarsest
  collect collector
  come came
  compact compactor
  compare comparison
  complain complaint
  comply compliance compliant
  compose composition
  conclude conclusion
  configure config
  connect connector
  consequence consequential
  constrain constraint
  consume consumption
  contagion contagious
  convert conversion
  cover coverage
  create creation creator
  criterion criteria
  curious curiosity
  datum data
  deceive deception
  decide decision decisive
  decompose decomposition
  deduplicate dedup dedupe deduped
  deep deeper deepest
  defend defense defence defensive
  define definition
  deliver delivery
  depart departure
  dependent dependant
  describe description descriptive
  destroy destruction destructive
  detect detector
  disagree disagreement
  discover discovery
  disparate disparity
  dispatch dispatcher
  distract distractor
  divide division
  do did done does
  draw drew drawn
  drive drove driven
  easy easier easiest
  edit editor
  embedding embed embedder
  erase erasure
  evolve evolution
  exclude exclusion
  expand expansion
  expire expiry expiration
  explain explanation explanatory
  explode explosion explosive
  expose exposure
  extend extension
  extract extractor
  fail failure
  fall fell fallen
  fast faster fastest
  feed fed
  feel felt
  few fewer fewest
  finance financial
  find found
  flatter flattery
  forbid forbade forbidden
  forget forgot forgotten
  frequent frequency
  get got gotten
  give gave given
  go went gone goes
  grade grader
  gray grey
  great greater greatest
  grow grew grown growth
  guide guidance
  half halve halved halving
  hard harder hardest
  have has had
  health healthy
  hear heard
  hide hid hidden
  history historical historic historically
  hold held
  honest honesty
  imply implication
  include inclusion
  index indices
  infer inferential
  interfere interfered interfering
  intervene intervention
  introduce introduction
  introduce introduction
  judgment judgement
  keep kept
  know knew known
  label labeler
  large larger largest
  launch launcher
  lead led
  leak leakage
  learn learnt learner
  leave left
  legitimate legitimacy
  length lengthen
  liable liability
  license licence
  long longer longest
  loose looser loosest
  lose lost
  maintain maintenance
  make made
  man men
  matrix matrices
  maximal maximum maxima
  mean meant
  medical medicine
  meet met
  minimal minimum minima
  mix mixture
  module modular
  multiply multiplication
  narrow narrowest
  near nearer nearest
  noise noisy
  novel novelty
  occur occurrence
  old older oldest
  omit omission
  optimal optimum optima
  outgrow outgrew outgrown
  override overrode overridden
  overwrite overwrote overwritten
  owner owned owns owning
  parse parser
  pay paid payment
  penalize penalty
  perceive perception
  permit permission permissioned permissioning
  person people
  persuade persuasive persuasion
  phenomenon phenomena
  practice practise practising practised
  precise precision precisely
  predict predictor
  private privacy privately
  program programme
  prove proof proven
  publish publication
  queue queued queuing
  quick quicker quickest
  rare rarer rarest
  rebuild rebuilt
  reconcile reconciliation
  recover recovery
  recur recurrence recurrent
  redraw redrew redrawn
  reduce reduction
  register registration
  repay repaid repayment
  repeat repetition repetitive
  reproduce reproduction
  resolve resolution
  respond response
  retain retention
  revise revision
  rewrite rewrote rewritten
  rise rose risen
  rough rougher roughest
  route router
  run ran
  safe safer safest
  satisfy satisfaction
  say said
  scalable scalability
  score scorer
  search searcher
  see saw seen
  seek sought
  sell sold
  send sent
  sharp sharper sharpest
  show shown
  shrink shrank shrunk
  silent silence
  slow slower slowest
  small smaller smallest
  solve solver
  speak spoke spoken
  spend spent
  split splitter
  stable stability
  stand stood
  steady steadily
  steal stole stolen
  strategy strategic strategically
  stratum strata
  strength strengthen
  strict stricter strictest
  strong stronger strongest
  submit submission
  subscribe subscription
  summarize summary
  supervise supervision
  survive survivor
  suspend suspension
  suspicion suspicious
  swear swore sworn
  sycophancy sycophantic
  synthetic synthesize synthesized synthesizing synthesis
  take took taken
  teach taught teacher
  tell told
  tempt temptation
  theory theoretical theoretically
  think thought
  throw threw thrown
  track tracker
  uncertain uncertainty
  understand understood
  unstable instability
  urgent urgency
  usable usability
  vary variation
  vertex vertices
  viable viability
  visit visitor
  wake woke woken
  wear wore worn
  wide wider widest widen widened widening
  win won
  withdraw withdrew withdrawn withdrawal
  woman women
  write wrote written writer
  young younger youngest
  """
