let collectionChecks: [Check<WholeCollection>] = [
  Check(.error("same-address")) { whole in
    whole.addresses.shared.map { path, other, address in
      Fault(
        path: path, message: "`\(path)` and `\(other)` would both stand at /\(address)",
        remedy: "rename one of them")
    }
  },

  Check(.error("taken-address")) { whole in
    whole.addresses.taken.map { path, address in
      Fault(
        path: path, message: "`\(path)` would stand at /\(address), which is the site's own",
        remedy: "give it another name")
    }
  },

  Check(.error("taken-alias")) { whole in
    whole.addresses.takenAliases.map { path, alias, other in
      Fault(
        path: path, line: 2, words: alias,
        message:
          "the alias `\(alias)` is \(other.map { "the address of `\($0)`" } ?? "one of the site's own")",
        remedy: "take the alias away")
    }
  },

  Check(.error("same-id")) { whole in
    var holder: [String: String] = [:]
    return whole.collection.questions.compactMap { question in
      guard let other = holder.updateValue(question.source, forKey: question.id) else { return nil }
      // One that its address gives stands in no line.
      let isWritten = question.id != "\(whole.collection.role(of: question).slug)/\(question.slug)"
      return Fault(
        path: question.source, line: isWritten ? 2 : 0, words: question.id,
        message: "the id `\(question.id)` is also that of `\(other)`",
        remedy: "give each question an id of its own")
    }
  },

  Check(.warning("unknown-related")) { whole in
    let ids = Set(whole.collection.questions.map(\.id))
    return whole.collection.questions.flatMap { question in
      question.related.compactMap { id in
        if id == question.id {
          return Fault(
            path: question.source, line: 2, words: id, message: "`\(id)` is this question itself",
            remedy: "name others, or take it away")
        }
        if ids.contains(id) { return nil }
        return .unknown("related question", id, among: ids.sorted(), path: question.source)
      }
    }
  },

  Check(.warning("same-number")) { whole in
    let questions = whole.collection.questions
    return zip(questions, questions.dropFirst()).compactMap { question, next in
      guard question.role == next.role, question.number == next.number else { return nil }
      return Fault(
        path: next.source, message: "`\(question.source)` has the number \(next.number) as well",
        remedy: "give it the next free number")
    }
  },

  Check(.warning("same-title")) { whole in
    whole.collection.roles.flatMap { role -> [Fault] in
      var holder: [String: String] = [:]
      return whole.collection.questions(of: role).compactMap { question in
        guard let other = holder.updateValue(question.source, forKey: question.title.lowercased())
        else { return nil }
        return Fault(
          path: question.source, line: question.titleID == nil ? 0 : 1, words: question.title,
          message: "`\(other)` has this title as well",
          remedy: "say in the title what sets the question apart")
      }
    }
  },

  Check(.warning("same-text")) { whole in
    alike(whole.sketches).map { place, other in
      let questions = whole.collection.questions
      return Fault(
        path: questions[place].source,
        message: "this file says nearly the same as `\(questions[other].source)`",
        remedy: "keep one of them, or write what the other role would answer")
    }
  },

  Check(.warning("scenario-gap")) { whole in
    whole.collection.scenarios.flatMap { scenario in
      zip(whole.collection.roles, scenario.questions).filter { $0.1.isEmpty }.map { role, _ in
        Fault(
          path: role.folder,
          message: "no question of this role has the scenario `\(scenario.slug)`",
          remedy: "write one: a scenario is put to every role")
      }
    }
  },

  Check(.warning("scenario-twice")) { whole in
    whole.collection.scenarios.flatMap { scenario in
      scenario.questions.flatMap { places in
        places.dropFirst().map { place in
          Fault(
            path: whole.collection.questions[place].source, line: 2, words: scenario.slug,
            message:
              "`\(whole.collection.questions[places[0]].source)` has the scenario `\(scenario.slug)` in this role",
            remedy: "keep it for the question that fits it best")
        }
      }
    }
  },
]
