# Writes a ctest list of a GoogleTest program's suites: cmake -D PROGRAM=... -D LIST=... -P list_suites.cmake
execute_process(COMMAND ${PROGRAM} --gtest_list_tests OUTPUT_VARIABLE listed COMMAND_ERROR_IS_FATAL ANY)
# A suite's line begins it and ends in a dot, with the type of a typed one behind: `Keys/Style.  # TypeParam = …`.
string(REGEX MATCHALL "(^|\n)[^ \n]+[.]" suites "${listed}")
set(tests)
foreach(suite IN LISTS suites)
  string(REGEX REPLACE "^\n|[.]$" "" suite "${suite}")
  string(APPEND tests "add_test([==[${suite}]==] [==[${PROGRAM}]==] [==[--gtest_filter=${suite}.*]==])\n")
endforeach()
file(WRITE ${LIST} "${tests}")
