extension CELLibrary {
    /// What every environment has: operators, `size`, conversions, the functions of texts and times, and the macros of the language.
    public static let standard = CELLibrary(
        name: "standard",
        functions: logicFunctions + orderFunctions + arithmeticFunctions + membershipFunctions + typeFunctions
            + standardFunctions.functions,
        macros: standardMacros,
        types: [
            .bool, .int, .uint, .double, .string, .bytes, .null, .duration, .timestamp, .list(.dyn),
            .map(key: .dyn, value: .dyn), .type(.dyn),
        ])
}
